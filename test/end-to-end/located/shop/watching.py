import threading


def watch(number, stopped):
    watcher = threading.Thread(target=stopped.wait, name=f"watcher-{number}", daemon=True)
    watcher.start()
