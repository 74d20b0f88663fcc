"""Who asks: the accounts of the service, and their secret keys."""
