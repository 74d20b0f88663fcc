"""The wire protocol of JustClick and nothing else: no window, no keyring, no words for people."""
