"""Imports the packages and fails unless each of them comes from the mount and scores as it should."""

import os
import sys
from importlib.metadata import version

import minimal_features
import minimal_model

mount = os.path.realpath(sys.argv[1])
for module in (minimal_features, minimal_model):
    file = os.path.realpath(module.__file__)
    if not file.startswith(mount + os.sep):
        sys.exit("{} was imported from {}, outside the mount.".format(module.__name__, file))
    print("   {} {} from {}".format(module.__name__, version(module.__name__), os.path.relpath(file, mount)))

score = minimal_model.Model().score("mounted, not installed")
print("   score of a text: {}".format(score))
if score != 3.167:
    sys.exit("The score should be 3.167.")
