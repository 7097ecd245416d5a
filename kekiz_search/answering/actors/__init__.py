"""Who does what in a sentence, and how somebody is bound to a Kommune."""
