"""An embedded JustClick with made-up people: a real HTTP server on loopback."""
