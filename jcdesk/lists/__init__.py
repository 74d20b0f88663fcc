"""Many addresses: read from a text or file, asked one after the other, and kept in a journal."""
