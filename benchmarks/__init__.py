"""./lapor bench: LAPOR beside the only free peer on the same platform (DESIGN 11, ADR 0040)."""
