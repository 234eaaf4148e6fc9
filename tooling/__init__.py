"""What ./lapor runs: installing, databases, servers, tests. Standard library only."""
