"""A Whisper model of one narrow layer with random weights: it understands nothing, but does all of the work."""

from __future__ import annotations

import string
from pathlib import Path

import numpy as np
from ctranslate2.specs import attention_spec, common_spec, transformer_spec, whisper_spec
from faster_whisper.tokenizer import _LANGUAGE_CODES
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

SEED = 0
WIDTH = 64
HEADS = 2
MEL_BANDS = 80
ENCODER_POSITIONS = 1500
DECODER_POSITIONS = 448

TIME_STAMPS = 1501
LANGUAGES = _LANGUAGE_CODES[:99]
NEVER = -100.0


def build_model(folder: Path) -> None:
    """Write the model and its tokenizer to `folder`, as faster-whisper loads them."""
    folder.mkdir(exist_ok=True)
    plain, special = sorted(pre_tokenizers.ByteLevel.alphabet()), special_tokens()
    write_tokenizer(folder / "tokenizer.json", plain, special)

    vocabulary = plain + special
    spec = whisper_spec.WhisperSpec(1, HEADS, 1, HEADS)
    Weights(SEED).fill(spec, vocabulary)
    spec.register_vocabulary(vocabulary)
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = []
    spec.config.lang_ids = [vocabulary.index(f"<|{code}|>") for code in LANGUAGES]
    spec.config.alignment_heads = [[0, 0]]
    spec.validate()
    spec.optimize()
    spec.save(str(folder))


def special_tokens() -> list[str]:
    """Whisper's special tokens in Whisper's order."""
    names = [
        "endoftext",
        "startoftranscript",
        *LANGUAGES,
        "translate",
        "transcribe",
        "startoflm",
        "startofprev",
        "nospeech",
        "notimestamps",
        *(f"{number * 0.02:.2f}" for number in range(TIME_STAMPS)),
    ]
    return [f"<|{name}|>" for name in names]


def write_tokenizer(path: Path, plain: list[str], special: list[str]) -> None:
    """Write a byte-level tokenizer without merges: one token a byte."""
    tokenizer = Tokenizer(models.BPE(vocab={token: at for at, token in enumerate(plain)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(token, special=True) for token in special])
    tokenizer.save(str(path))


class Weights:
    """Seeded random weights for every layer of a Whisper specification."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)

    def fill(self, spec: whisper_spec.WhisperSpec, vocabulary: list[str]) -> None:
        self._encoder(spec.encoder)
        self._decoder(spec.decoder, len(vocabulary))
        # Letters only: a time stamp said at random could send Whisper back over the same audio for ever.
        spec.decoder.projection.bias = np.array(
            [0.0 if token in string.ascii_letters else NEVER for token in vocabulary], np.float32
        )

    def _encoder(self, encoder: whisper_spec.WhisperEncoderSpec) -> None:
        self._dense(encoder.conv1, WIDTH, MEL_BANDS, 3)
        self._dense(encoder.conv2, WIDTH, WIDTH, 3)
        encoder.position_encodings.encodings = self._normal(ENCODER_POSITIONS, WIDTH)
        self._norm(encoder.layer_norm)
        for layer in encoder.layer:
            self._attention(layer.self_attention)
            self._feed_forward(layer.ffn)

    def _decoder(self, decoder: transformer_spec.TransformerDecoderSpec, vocabulary_size: int) -> None:
        decoder.embeddings.weight = self._normal(vocabulary_size, WIDTH)
        decoder.projection.weight = decoder.embeddings.weight
        decoder.position_encodings.encodings = self._normal(DECODER_POSITIONS, WIDTH)
        self._norm(decoder.layer_norm)
        for layer in decoder.layer:
            self._attention(layer.self_attention)
            self._attention(layer.attention)
            self._feed_forward(layer.ffn)

    def _attention(self, attention: attention_spec.MultiHeadAttentionSpec) -> None:
        """Self-attention projects queries, keys and values at once; cross-attention the queries apart."""
        self._norm(attention.layer_norm)
        projections = (3, 1) if len(attention.linear) == 2 else (1, 2, 1)
        for linear, parts in zip(attention.linear, projections):
            self._dense(linear, parts * WIDTH, WIDTH)

    def _feed_forward(self, ffn: transformer_spec.FeedForwardSpec) -> None:
        self._norm(ffn.layer_norm)
        self._dense(ffn.linear_0, 4 * WIDTH, WIDTH)
        self._dense(ffn.linear_1, WIDTH, 4 * WIDTH)

    def _dense(self, layer: common_spec.LinearSpec | common_spec.Conv1DSpec, outputs: int, *inputs: int) -> None:
        layer.weight = self._normal(outputs, *inputs)
        layer.bias = np.zeros(outputs, np.float32)

    def _norm(self, layer: common_spec.LayerNormSpec) -> None:
        layer.gamma = np.ones(WIDTH, np.float32)
        layer.beta = np.zeros(WIDTH, np.float32)

    def _normal(self, *shape: int) -> np.ndarray:
        return self._random.normal(0, 0.02, shape).astype(np.float32)
