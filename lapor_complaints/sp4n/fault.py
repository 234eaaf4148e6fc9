class Fault(Exception):
    """Something in a file that is not as it must be; `code` names the sentence, `details` go into it."""

    def __init__(self, code, **details):
        super().__init__(code)
        self.code = code
        self.details = details
