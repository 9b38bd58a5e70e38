/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import io.beckon.compiler.compat.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build when the schemas of the main code break those who have an earlier version of them: by default the newest release
 * below this version that the repositories hold. Where there is none, it says so and passes.
 */
@Mojo(
        name = "check-compatibility",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it executes the goal.
public final class CheckCompatibilityMojo extends AbstractSchemasMojo {
    /** What to compare with in place of a release: a folder, a jar, a schema, or a git revision such as {@code git:v1.2}. */
    @Parameter(property = "beckon.against")
    private @Nullable String against;

    /** The release to compare with in place of the newest one. */
    @Parameter(property = "beckon.againstVersion")
    private @Nullable String againstVersion;

    /**
     * What fails the build: {@code wire}, {@code source} or {@code semantic}, each with those before it. Changes that break less are
     * warnings.
     */
    @Parameter(property = "beckon.compatibilityLevel", defaultValue = "source")
    private String compatibilityLevel;

    /**
     * Changes that may break what they break, each by its name as the finding gives it: {@code field-removed@Item.cents}. One that
     * breaks nothing (any more) is warned about.
     */
    @Parameter(property = "beckon.accepted")
    private List<String> accepted = List.of();

    /** Does nothing, as if the goal were not there. */
    @Parameter(property = "beckon.compatibility.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    private final RepositorySystem repositories;

    /** For Maven. */
    @Inject
    public CheckCompatibilityMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Checking compatibility is skipped");
            return;
        }
        Level level = level();
        List<Path> schemas = schemasIn(sourceDirectory).files();
        if (schemas.isEmpty()) {
            getLog().info("No schemas in " + sourceDirectory);
            return;
        }
        Optional<String> baseline = baseline();
        if (baseline.isPresent()) {
            new CompatibilityCheck(getLog(), level, accepted)
                    .run(schemas, includeRoots(sourceDirectory), baseline.get());
        }
    }

    private Optional<String> baseline() throws MojoExecutionException {
        if (against != null) {
            Path path = project.getBasedir().toPath().resolve(against);
            return Optional.of(Files.exists(path) ? path.toString() : against);
        }
        Releases releases = new Releases(
                getLog(), repositories, session.getRepositorySession(), project.getRemoteProjectRepositories());
        return releases.schemas(
                        new DefaultArtifact(project.getGroupId(), project.getArtifactId(), "jar", project.getVersion()),
                        againstVersion)
                .map(Path::toString);
    }

    private Level level() throws MojoExecutionException {
        try {
            return Level.valueOf(compatibilityLevel.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(
                    "compatibilityLevel is wire, source or semantic, not " + compatibilityLevel, e);
        }
    }
}
