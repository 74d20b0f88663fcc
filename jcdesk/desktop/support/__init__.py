"""What is told when something of our own fails."""
