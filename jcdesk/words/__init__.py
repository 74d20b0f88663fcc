"""What people read about statuses, answers and errors: made in one place, translated, free of Qt."""
