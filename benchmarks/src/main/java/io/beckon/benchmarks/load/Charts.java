/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/** Draws medians: for each workload one chart of calls per second and one of percentiles, and for several how they scale. */
final class Charts {
    private static final int WIDTH = 760;
    private static final int ROW = 34;
    private static final int FRAME = 130;

    private static final int HEIGHT = 420;

    /** Workloads that differ in one thing, and what they have of it. */
    private static final Map<String, Map<String, String>> SCALES = Map.of(
            "payload",
            scale("pipelined-64", "56 B, 64 at a time", "order-64", "900 B, 64", "blob-4", "64 KiB, 4"),
            "connections",
            scale("ping-pong", "1", "connections-8", "8", "connections-64", "64", "connections-1000", "1,000"));

    private final Results results;

    Charts(Results results) {
        this.results = results;
    }

    void write(Path folder, String name) throws IOException {
        for (Map.Entry<String, Map<String, List<Sample>>> each : results.all().entrySet()) {
            String title = each.getKey() + ", " + name;
            int rows = each.getValue().size();
            draw(
                    folder.resolve("throughput-" + each.getKey() + "-" + name + ".svg"),
                    chart(title, "calls per second, logarithmic", throughput(each.getValue())),
                    rows * ROW + FRAME);
            draw(
                    folder.resolve("latency-" + each.getKey() + "-" + name + ".svg"),
                    chart(title, "microseconds, logarithmic", percentiles(each.getValue())),
                    rows * 2 * ROW + FRAME);
        }
        writeScaling(folder, name);
    }

    private static Map<String, String> scale(String... workloadsAndLabels) {
        Map<String, String> scale = new LinkedHashMap<>();
        for (int i = 0; i < workloadsAndLabels.length; i += 2) {
            scale.put(workloadsAndLabels[i], workloadsAndLabels[i + 1]);
        }
        return scale;
    }

    /** Draws what becomes of the calls per second from one workload to the next, where at least two of them were given. */
    private void writeScaling(Path folder, String name) throws IOException {
        for (Map.Entry<String, Map<String, String>> each : SCALES.entrySet()) {
            DefaultCategoryDataset data = new DefaultCategoryDataset();
            each.getValue()
                    .forEach((workload, label) -> results.all()
                            .getOrDefault(workload, Map.of())
                            .forEach((contender, samples) -> data.addValue(
                                    Results.median(
                                            samples,
                                            sample -> sample.latencies().perSecond()),
                                    contender,
                                    label)));
            if (data.getColumnCount() > 1) {
                JFreeChart chart = ChartFactory.createLineChart(
                        each.getKey() + ", " + name,
                        null,
                        "calls per second, logarithmic",
                        data,
                        PlotOrientation.VERTICAL,
                        true,
                        false,
                        false);
                chart.setBackgroundPaint(Color.WHITE);
                styled(chart.getCategoryPlot(), "calls per second, logarithmic", 100);
                draw(folder.resolve("scaling-" + each.getKey() + "-" + name + ".svg"), chart, HEIGHT);
            }
        }
    }

    private static void styled(CategoryPlot plot, String unit, double least) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        LogAxis axis = new LogAxis(unit);
        axis.setSmallestValue(least);
        plot.setRangeAxis(axis);
    }

    private static DefaultCategoryDataset throughput(Map<String, List<Sample>> contenders) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        contenders.forEach((contender, samples) ->
                data.addValue(Results.median(samples, each -> each.latencies().perSecond()), "calls/s", contender));
        return data;
    }

    private static DefaultCategoryDataset percentiles(Map<String, List<Sample>> contenders) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        contenders.forEach((contender, samples) -> {
            data.addValue(Results.median(samples, each -> each.latencies().p50()) / 1e3, "p50", contender);
            data.addValue(Results.median(samples, each -> each.latencies().p99()) / 1e3, "p99", contender);
            data.addValue(Results.median(samples, each -> each.latencies().p999()) / 1e3, "p99.9", contender);
        });
        return data;
    }

    private static JFreeChart chart(String title, String unit, DefaultCategoryDataset data) {
        JFreeChart chart = ChartFactory.createBarChart(
                title, null, unit, data, PlotOrientation.HORIZONTAL, data.getRowCount() > 1, false, false);
        chart.setBackgroundPaint(Color.WHITE);
        CategoryPlot plot = chart.getCategoryPlot();
        styled(plot, unit, 0.1);
        BarRenderer renderer = (BarRenderer) plot.getRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        return chart;
    }

    private static void draw(Path file, JFreeChart chart, int height) throws IOException {
        SVGGraphics2D svg = new SVGGraphics2D(WIDTH, height);
        chart.draw(svg, new Rectangle(WIDTH, height));
        Files.writeString(file, svg.getSVGDocument());
    }
}
