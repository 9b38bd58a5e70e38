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
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals share that generate: turning the parameters into a request. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it executes the goal.
abstract class AbstractGenerateMojo extends AbstractSchemasMojo {
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
                schemasIn(schemas()),
                includeRoots(schemas()),
                output().toPath(),
                new GeneratedFiles(project.getBasedir().toPath(), listOfGeneratedFiles()));
    }

    /** One execution may run both goals, so that each goal needs a list of its own. */
    private Path listOfGeneratedFiles() {
        return statusDirectory.toPath().resolve(execution.getGoal()).resolve(execution.getExecutionId() + ".lst");
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
