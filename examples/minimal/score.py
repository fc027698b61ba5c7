"""Scores a text with packages that are mounted, not installed."""

import json
import sys

model = None


def init():
    """Load the model once, when the host starts."""
    global model
    from minimal_model import Model

    model = Model()


def run(body):
    """Answer one request: ``{"text": "..."}`` gives ``{"score": ...}``."""
    return {"score": model.score(json.loads(body)["text"])}


if __name__ == "__main__":
    init()
    print(json.dumps(run(json.dumps({"text": " ".join(sys.argv[1:])}))))
