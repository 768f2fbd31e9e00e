import CommandLineInterface
import TranslationMemory
import Workspace

extension Command {
  /// `diglot tm build`: fill the memory from documents.
  static let memoryBuild = Command(
    "tm build",
    summary: "Fill the translation memory from documents, reading only what changed.",
    discussion: """
      Documents that are gone from the files and folders worked on leave the memory with what only they \
      held; those of a folder that cannot be read stay. The work is done in batches: one that is \
      interrupted keeps the batches that are done, and building again goes on from there.

      Documents are named by their path from the folder of diglot.yml. Titles, descriptions and texts of \
      images have their sources in the page of the source locale, which itself is no translation. With \
      --all, what ‘diglot tm prune’ removed of documents comes back.

      Last comes the index by which similar texts are found, in files beside the memory whose names go on \
      with -fuzzy and -fuzzy-added. It may be deleted at any time: the next lookup makes it anew.
      """,
    examples: [
      .init("tm build", "Bring the memory up to date with the content folder."),
      .init("tm build docs --memory docs.sqlite", "Fill a memory of its own."),
    ],
    Common.memory,
    Common.config,
    Common.locale,
    .flag("all", help: "Read all documents, also those that are unchanged."),
    Common.jobs,
    Common.quiet,
    Common.paths
  ) { terminal, memory, config, locale, all, jobs, quiet, paths in
    let project = try Project(config: config)
    let workspace = try project.workspace(paths, locale: locale)
    let path = project.memoryPath(memory)
    guard !workspace.files.isEmpty || FileReader.exists(path) else {
      return status(
        withoutDocuments: workspace,
        in: project.folders(paths),
        after: workspace.problems,
        on: terminal
      )
    }
    let result = try await project.changing(memoryAt: path) { store in
      store.tellUpgrade(on: terminal, quiet: quiet)
      let build = MemoryBuild(
        store: store,
        project: project,
        workspace: workspace,
        folders: project.folders(paths),
        readsAll: all,
        jobs: jobs,
        progress: Progress("reading", documents: workspace.files.count, on: terminal, quiet: quiet)
      )
      let result = try await build.run()
      build.progress.finish()
      try store.updateFuzzyIndex()
      return result
    }
    let problems = workspace.problems + result.failures
    guard result.entered + result.unchanged + result.removed > 0 else {
      return status(
        withoutDocuments: workspace,
        in: project.folders(paths),
        after: problems,
        on: terminal
      )
    }
    if !quiet {
      terminal.report(
        "Wrote \(counted(result.entered, "document")) with \(counted(result.segments, "segment")) "
          + "to \(path); \(result.unchanged.grouped) unchanged, \(result.removed.grouped) removed"
      )
    }
    return status(after: problems, on: terminal, otherwise: .clean)
  }
}
