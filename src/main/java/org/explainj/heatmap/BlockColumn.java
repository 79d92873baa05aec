package org.explainj.heatmap;

import java.awt.Graphics2D;
import java.util.List;

/** Blocks below one another. Lengths are in em. */
record BlockColumn(List<LegendBlock> blocks) {
    BlockColumn {
        blocks = List.copyOf(blocks);
    }

    double height(double width) {
        return blocks.stream().mapToDouble(block -> block.height(width)).sum();
    }

    List<String> sentences() {
        return blocks.stream().flatMap(block -> block.sentences().stream()).toList();
    }

    /** Draws with the top left at the origin, and leaves the origin below the last block. */
    void draw(Graphics2D graphics, double width) {
        for (LegendBlock block : blocks) {
            block.draw(graphics, width);
            graphics.translate(0, block.height(width));
        }
    }
}
