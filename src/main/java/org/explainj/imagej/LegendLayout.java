package org.explainj.imagej;

import ij.gui.ImageCanvas;
import ij.gui.ImageLayout;
import ij.gui.ImageWindow;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.Arrays;

/** ImageJ's layout, the image above its scroll bars, with a {@link LegendPanel} to the right of them. */
final class LegendLayout extends ImageLayout {
    LegendLayout(ImageCanvas canvas) {
        super(canvas);
    }

    @Override
    public Dimension preferredLayoutSize(Container window) {
        if (window instanceof WithoutLegend) { // ImageJ's own layout asks
            return super.preferredLayoutSize(window);
        }
        Dimension size = super.preferredLayoutSize(new WithoutLegend(window));
        Insets insets = window.getInsets();
        size.height = Math.max(size.height,
                legendSize(window).height + insets.top + insets.bottom + 2 * ImageWindow.VGAP);
        return size;
    }

    @Override
    public void layoutContainer(Container window) {
        super.layoutContainer(new WithoutLegend(window));
        Insets insets = window.getInsets();
        Dimension legend = legendSize(window);
        for (Component component : window.getComponents()) {
            if (component instanceof LegendPanel) {
                component.setBounds(window.getWidth() - insets.right - ImageWindow.HGAP - legend.width,
                        insets.top + ImageWindow.VGAP, legend.width,
                        window.getHeight() - insets.top - insets.bottom - 2 * ImageWindow.VGAP);
            }
        }
    }

    private static Dimension legendSize(Container window) {
        return Arrays.stream(window.getComponents()).filter(LegendPanel.class::isInstance)
                .map(Component::getPreferredSize).findFirst().orElseGet(Dimension::new);
    }

    /** The window as ImageJ's layout shall see it: the legend is part of its right margin. */
    private static final class WithoutLegend extends Container {
        private static final long serialVersionUID = 1L;

        private final transient Container window;
        private final transient Component[] components;

        WithoutLegend(Container window) {
            this.window = window;
            components = Arrays.stream(window.getComponents())
                    .filter(component -> !(component instanceof LegendPanel)).toArray(Component[]::new);
        }

        @Override
        public Insets getInsets() {
            Insets insets = (Insets) window.getInsets().clone();
            insets.right += legendSize(window).width + ImageWindow.HGAP;
            return insets;
        }

        @Override
        public Dimension getSize() {
            return window.getSize();
        }

        @Override
        public int getComponentCount() {
            return components.length;
        }

        @Override
        public Component getComponent(int index) {
            return components[index];
        }
    }
}
