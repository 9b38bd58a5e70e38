/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What both goals share: the parameters, and turning them into a request. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it executes the goal.
abstract class AbstractGenerateMojo extends AbstractMojo {
    /** Where the schemas of the main code lie. Includes are looked for from here. */
    @Parameter(property = "beckon.sourceDirectory", defaultValue = "${project.basedir}/src/main/rpc")
    protected File sourceDirectory;

    /** Patterns, as Maven knows them, of the files below the source directory that become Java. */
    @Parameter(property = "beckon.includes", defaultValue = "**/*.rpc,**/*.thrift")
    private List<String> includes;

    /** Patterns of files that do not become Java. Other files may still include them. */
    @Parameter(property = "beckon.excludes")
    private List<String> excludes = List.of();

    /**
     * More folders and jars in which includes are looked for: after the source directory and before the dependencies, which
     * need not be listed here.
     */
    @Parameter(property = "beckon.includePath")
    private List<File> includePath = List.of();

    /** Does nothing, as if the goal were not there. */
    @Parameter(property = "beckon.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(
            defaultValue = "${project.build.directory}/maven-status/beckon-maven-plugin",
            readonly = true,
            required = true)
    private File statusDirectory;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipped()) {
            getLog().info("Generating Java from schemas is skipped");
            return;
        }
        register(project);
        try {
            new SchemaGeneration(getLog()).run(request());
        } catch (IOException e) {
            throw new MojoExecutionException("The list of generated files cannot be kept: " + e, e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("A bug in Beckon, please report it: " + e, e);
        }
    }

    private GenerationRequest request() {
        return new GenerationRequest(
                new SchemaDirectory(schemas().toPath(), includes, excludes),
                IncludeRoots.of(sourceRoots(), paths(includePath), project.getArtifacts()),
                output().toPath(),
                new GeneratedFiles(project.getBasedir().toPath(), listOfGeneratedFiles()));
    }

    /** One execution may run both goals, so that each goal needs a list of its own. */
    private Path listOfGeneratedFiles() {
        return statusDirectory.toPath().resolve(execution.getGoal()).resolve(execution.getExecutionId() + ".lst");
    }

    private List<Path> sourceRoots() {
        return paths(List.of(schemas(), sourceDirectory));
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }

    /** {@return whether this goal has a reason of its own to do nothing} */
    abstract boolean skipped();

    /** {@return the folder whose schemas become Java} */
    abstract File schemas();

    /** {@return where the Java goes} */
    abstract File output();

    /** Tells the rest of the build about the folders. */
    abstract void register(MavenProject project);
}
