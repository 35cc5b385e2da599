/** The stack of calls that leads here, line by line. */
"use strict";

const DEEPEST = 32;

/** Innermost first: file or URL, line from 1, column from 0, function or null. Without Node's own. */
function callStack() {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const held = {};
  try {
    Error.prepareStackTrace = (_error, calls) => calls.flatMap(frameOf);
    Error.stackTraceLimit = DEEPEST;
    Error.captureStackTrace(held, callStack);
    return held.stack;
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function frameOf(call) {
  const file = call.getFileName();
  if (!file || file.startsWith("node:") || call.isEval()) return [];
  return [{ file, line: call.getLineNumber(), column: call.getColumnNumber() - 1, function: call.getFunctionName() }];
}

module.exports = { callStack };
