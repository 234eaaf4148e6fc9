"""People who do something at the same time while a check goes on."""


class Crowd:
    """Threads that begin with the block and end with it; a subclass sets ``threads`` and the event ``ended``."""

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_error):
        self.ended.set()
        for thread in self.threads:
            thread.join()
