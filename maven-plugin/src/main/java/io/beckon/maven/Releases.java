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
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.jspecify.annotations.Nullable;

/** The earlier releases of an artifact, in the local repository and in the project's remote ones. */
final class Releases {
    private final Log log;
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> remote;

    Releases(Log log, RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> remote) {
        this.log = log;
        this.system = system;
        this.session = session;
        this.remote = remote;
    }

    /**
     * {@return the jar of an earlier release, if there is one and it holds schemas; it is said why not}
     *
     * @param current this version
     * @param version the release, or null for the newest one below this version
     * @throws MojoExecutionException if the release cannot be had
     */
    Optional<Path> schemas(Artifact current, @Nullable String version) throws MojoExecutionException {
        Optional<String> found = version == null ? newestBelow(current) : Optional.of(version);
        if (found.isEmpty()) {
            log.info("No release below %s to compare schemas with".formatted(current));
            return Optional.empty();
        }
        Artifact release = current.setVersion(found.get());
        Path jar = resolve(release);
        if (!holdsSchemas(jar)) {
            log.info("No schemas to compare with in " + release);
            return Optional.empty();
        }
        return Optional.of(jar);
    }

    private Optional<String> newestBelow(Artifact current) throws MojoExecutionException {
        Artifact below = current.setVersion("(," + current.getVersion() + ")");
        try {
            VersionRangeResult range =
                    system.resolveVersionRange(session, new VersionRangeRequest(below, remote, null));
            range.getExceptions().forEach(e -> log.debug("A repository does not tell its versions", e));
            return range.getVersions().stream()
                    .map(Object::toString)
                    .filter(version -> !ArtifactUtils.isSnapshot(version))
                    .reduce((lower, higher) -> higher);
        } catch (VersionRangeResolutionException e) {
            throw new MojoExecutionException("The releases of " + current + " cannot be listed: " + e.getMessage(), e);
        }
    }

    private Path resolve(Artifact release) throws MojoExecutionException {
        try {
            File file = system.resolveArtifact(session, new ArtifactRequest(release, remote, null))
                    .getArtifact()
                    .getFile();
            return file.toPath();
        } catch (ArtifactResolutionException e) {
            throw new MojoExecutionException(release + " cannot be resolved: " + e.getMessage(), e);
        }
    }

    private static boolean holdsSchemas(Path jar) throws MojoExecutionException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .anyMatch(entry ->
                            entry.getName().endsWith(".rpc") || entry.getName().endsWith(".thrift"));
        } catch (IOException e) {
            throw new MojoExecutionException(jar + " cannot be read: " + e.getMessage(), e);
        }
    }
}
