/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Turns the schemas of the tests into Java. They may include the schemas of the main code. */
@Mojo(
        name = "generate-test",
        defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it executes the goal.
public final class GenerateTestMojo extends AbstractGenerateMojo {
    /** Where the schemas of the tests lie. */
    @Parameter(property = "beckon.testSourceDirectory", defaultValue = "${project.basedir}/src/test/rpc")
    private File testSourceDirectory;

    /** Where the Java goes. Files generated here earlier whose definitions are gone are deleted; others are left alone. */
    @Parameter(
            property = "beckon.testOutputDirectory",
            defaultValue = "${project.build.directory}/generated-test-sources/beckon")
    private File testOutputDirectory;

    @Parameter(property = "maven.test.skip", defaultValue = "false", readonly = true)
    private boolean testsNotCompiled;

    /** For Maven. */
    public GenerateTestMojo() {}

    @Override
    boolean skipped() {
        return testsNotCompiled;
    }

    @Override
    File schemas() {
        return testSourceDirectory;
    }

    @Override
    File output() {
        return testOutputDirectory;
    }

    @Override
    void register(MavenProject project) {
        project.addTestCompileSourceRoot(testOutputDirectory.getPath());
    }
}
