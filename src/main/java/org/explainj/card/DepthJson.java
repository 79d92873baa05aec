package org.explainj.card;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.explainj.torch.ModelException;

/** A card's {@code geometry.depth}, from and to JSON. */
final class DepthJson {
    private DepthJson() {
    }

    static DepthGeometry read(CardNode node, ModelCard.Input input, Optional<Orientation> orientation)
            throws ModelException {
        boolean cine = input.kind() == ModelCard.InputKind.CINE;
        Optional<Orientation.Direction> towards = Optional.empty();
        if (node.has("towards")) {
            if (cine) {
                throw node.error("towards", "is only for a volume: the frames of a cine run with time");
            }
            towards = Optional.of(direction(node, orientation));
        }
        OptionalDouble spacing = node.optionalNumber("spacing");
        if (spacing.isPresent() && cine) {
            throw node.error("spacing", "is only for a volume: it is the distance of its slices");
        }
        if (spacing.isPresent() && !(spacing.getAsDouble() > 0)) {
            throw node.error("spacing", "must be above 0, not " + spacing.getAsDouble());
        }
        List<DepthStep> steps = new ArrayList<>();
        for (CardNode step : node.objects("steps")) {
            steps.add(step(step));
        }
        checkFinalSize(node, steps, input);
        node.nothingElse();
        return new DepthGeometry(towards, spacing, steps);
    }

    private static Orientation.Direction direction(CardNode node, Optional<Orientation> orientation)
            throws ModelException {
        String text = node.string("towards");
        Orientation.Direction direction = Arrays.stream(Orientation.Direction.values())
                .filter(one -> one.name().equals(text)).findFirst().orElse(null);
        if (direction == null) {
            throw node.error("towards", "must be one of the letters L, R, A, P, H and F, not \"" + text + "\"");
        }
        if (orientation.isPresent() && (orientation.get().row().sameAxis(direction)
                || orientation.get().column().sameAxis(direction))) {
            throw node.error("towards", "must be on another axis than geometry.orientation, which is "
                    + orientation.get());
        }
        return direction;
    }

    private static DepthStep step(CardNode node) throws ModelException {
        String kind = node.string("step");
        DepthStep step = switch (kind) {
            case "crop" -> crop(node);
            case "pad" -> new DepthStep.Pad(extent(node),
                    node.oneOf(DepthStep.Where.class, "where", DepthStep.Where.CENTRE), node.optionalNumber("value"));
            case "resize" -> resize(node);
            default -> throw node.notOneOf("step", kind, "crop", "pad", "resize");
        };
        node.nothingElse();
        return step;
    }

    private static DepthStep crop(CardNode node) throws ModelException {
        String area = node.string("area");
        return switch (area) {
            case "centre" -> new DepthStep.CentreCrop(node.integer("slices", 1));
            case "box" -> new DepthStep.Crop(node.integer("first", 0), node.integer("slices", 1));
            default -> throw node.notOneOf("area", area, "centre", "box");
        };
    }

    private static DepthStep.Extent extent(CardNode node) throws ModelException {
        String extent = node.string("extent");
        return switch (extent) {
            case "at-least" -> new DepthStep.Extent.AtLeast(node.integer("slices", 1));
            case "multiple-of" -> new DepthStep.Extent.MultipleOf(node.integer("slices", 1));
            default -> throw node.notOneOf("extent", extent, "at-least", "multiple-of");
        };
    }

    private static DepthStep resize(CardNode node) throws ModelException {
        String name = node.string("interpolation");
        Interpolation interpolation = switch (name) {
            case "nearest" -> Interpolation.NEAREST;
            case "nearest-exact" -> Interpolation.NEAREST_EXACT;
            case "linear" -> Interpolation.BILINEAR;
            case "cubic" -> Interpolation.BICUBIC;
            case "area" -> Interpolation.AREA;
            default -> throw node.notOneOf("interpolation", name, "nearest", "nearest-exact", "linear", "cubic",
                    "area");
        };
        boolean smooth = interpolation == Interpolation.BILINEAR || interpolation == Interpolation.BICUBIC;
        boolean antialias = node.flag("antialias", false);
        if (antialias && !smooth) {
            throw node.error("antialias", "can only be true for \"linear\" and \"cubic\"");
        }
        return new DepthStep.Resize(node.integer("slices", 1), interpolation, antialias);
    }

    /** What the last step makes must fit the network; where that depends on the volume it is checked on the volume. */
    private static void checkFinalSize(CardNode node, List<DepthStep> steps, ModelCard.Input input)
            throws ModelException {
        if (steps.isEmpty() || input.slices().isEmpty()) {
            return;
        }
        DepthStep last = steps.get(steps.size() - 1);
        int end = last instanceof DepthStep.Resize resize ? resize.slices()
                : last instanceof DepthStep.CentreCrop crop ? crop.slices()
                : last instanceof DepthStep.Crop crop ? crop.slices() : input.slices().getAsInt();
        if (end != input.slices().getAsInt()) {
            throw node.error("steps", "end in " + end + " slices, but input.slices is " + input.slices().getAsInt());
        }
    }

    static JsonObject write(DepthGeometry depth) {
        JsonObject json = new JsonObject();
        depth.towards().ifPresent(direction -> json.addProperty("towards", direction.name()));
        depth.spacing().ifPresent(spacing -> json.addProperty("spacing", spacing));
        JsonArray steps = new JsonArray();
        depth.steps().forEach(step -> steps.add(write(step)));
        json.add("steps", steps);
        return json;
    }

    private static JsonObject write(DepthStep step) {
        JsonObject json = new JsonObject();
        if (step instanceof DepthStep.CentreCrop crop) {
            json.addProperty("step", "crop");
            json.addProperty("area", "centre");
            json.addProperty("slices", crop.slices());
        } else if (step instanceof DepthStep.Crop crop) {
            json.addProperty("step", "crop");
            json.addProperty("area", "box");
            json.addProperty("first", crop.first());
            json.addProperty("slices", crop.slices());
        } else if (step instanceof DepthStep.Pad pad) {
            json.addProperty("step", "pad");
            if (pad.extent() instanceof DepthStep.Extent.AtLeast least) {
                json.addProperty("extent", "at-least");
                json.addProperty("slices", least.slices());
            } else if (pad.extent() instanceof DepthStep.Extent.MultipleOf multiple) {
                json.addProperty("extent", "multiple-of");
                json.addProperty("slices", multiple.slices());
            }
            json.addProperty("where", CardNode.nameOf(pad.where()));
            pad.value().ifPresent(value -> json.addProperty("value", value));
        } else if (step instanceof DepthStep.Resize resize) {
            json.addProperty("step", "resize");
            json.addProperty("slices", resize.slices());
            json.addProperty("interpolation", switch (resize.interpolation()) {
                case BILINEAR -> "linear";
                case BICUBIC -> "cubic";
                default -> CardNode.nameOf(resize.interpolation());
            });
            json.addProperty("antialias", resize.antialias());
        }
        return json;
    }
}
