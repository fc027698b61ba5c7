"""Scoring script of an Azure ML online deployment: says which iris a flower is from its four measures in cm."""

import os
from pathlib import Path
from typing import Annotated

import numpy
import yaml
from pydantic import BaseModel, Field
from sklearn.linear_model import LogisticRegression

Measure = Annotated[float, Field(gt=0, lt=100)]


class Request(BaseModel):
    """What the endpoint takes: one list of four measures a flower."""

    flowers: list[tuple[Measure, Measure, Measure, Measure]] = Field(min_length=1, max_length=1000)


model: LogisticRegression


def init():
    """Load the model; the server calls this once, before the first request."""
    global model
    model = load(Path(os.environ["AZUREML_MODEL_DIR"]))


def run(body):
    """Answer one request, a JSON text, with the species and its probability for each flower."""
    request = Request.model_validate_json(body)
    probabilities = model.predict_proba(numpy.asarray(request.flowers))
    best = probabilities.argmax(axis=1)
    return {
        "species": [str(model.classes_[index]) for index in best],
        "probability": [round(float(row[index]), 3) for row, index in zip(probabilities, best)],
        "numpy": numpy.__version__,
    }


def load(folder):
    """Return the model whose numbers lie in iris.yaml, somewhere below the folder (Azure ML nests it)."""
    numbers = yaml.safe_load(next(folder.rglob("iris.yaml")).read_text(encoding="utf-8"))
    loaded = LogisticRegression()
    loaded.classes_ = numpy.array(numbers["classes"])
    loaded.coef_ = numpy.array(numbers["coefficients"])
    loaded.intercept_ = numpy.array(numbers["intercepts"])
    return loaded
