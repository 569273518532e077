"""The verdicts, and every form in which people read them."""
