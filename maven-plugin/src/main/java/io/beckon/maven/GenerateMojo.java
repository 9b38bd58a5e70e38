/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import java.io.File;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Turns the schemas of the main code into Java. Schemas may include those in dependencies by their path in the jar; the
 * module's own go into its jar, so that it can be included in turn.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it executes the goal.
public final class GenerateMojo extends AbstractGenerateMojo {
    /** Where the Java goes. Files generated here earlier whose definitions are gone are deleted; others are left alone. */
    @Parameter(
            property = "beckon.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/beckon")
    private File outputDirectory;

    /** Puts the schemas into the jar, so that other modules can include them. */
    @Parameter(property = "beckon.publishSchemas", defaultValue = "true")
    private boolean publishSchemas;

    /** For Maven. */
    public GenerateMojo() {}

    @Override
    boolean skipped() {
        return false;
    }

    @Override
    File schemas() {
        return sourceDirectory;
    }

    @Override
    File output() {
        return outputDirectory;
    }

    @Override
    void register(MavenProject project) {
        project.addCompileSourceRoot(outputDirectory.getPath());
        if (publishSchemas) {
            project.addResource(published());
        }
    }

    /** All schemas, also those that do not become Java here: a published one may include them. */
    private Resource published() {
        Resource resource = new Resource();
        resource.setDirectory(sourceDirectory.getPath());
        resource.addInclude("**/*.rpc");
        resource.addInclude("**/*.thrift");
        return resource;
    }
}
