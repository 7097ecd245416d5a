"""The words of a question and of a sentence, and how they meet."""
