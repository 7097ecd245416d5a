"""What sources disagree about, and what went otherwise than it was said."""
