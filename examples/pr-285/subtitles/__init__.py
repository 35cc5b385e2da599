"""A small subtitle service: it queues media files, transcribes them and hands out subtitles."""
