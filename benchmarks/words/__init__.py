"""The words that made-up reports are built of, in Indonesian; data and nothing else."""
