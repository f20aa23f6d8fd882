internal import Channels
internal import ExactJSON
internal import FixtureKit
internal import Telling

/// Makes files of fixtures on all cores, each whole by one of them, and writes them in order.
struct FixtureWriter {
  /// The files that were written, and those that were there already.
  struct Written {
    /// Each file, with its place in the index's order.
    var files: [JSON] = []
    /// The number of files that were there already.
    var kept = 0
    /// The path of the index, if it was written.
    var index: String?
  }

  let folder: String
  let jobs: Int
  let invocation: Invocation

  /// Writes the files that are missing, and then the index if it is asked for.
  func write(
    _ files: [FixtureFile], seed: String, indexed: Bool
  ) throws(CommandError) -> Written {
    try Folder.makeForOutput(folder)
    for name in Set(files.map { $0.topic.family.name }).sorted() {
      try Folder.makeForOutput("\(folder)/\(name)")
    }
    var index = FixtureIndex(seed: seed)
    var written = Written()
    let console = invocation.console
    let progress = invocation.progress
    let work = OrderedParallelMap<FileSource, FixtureWork>(jobs: jobs) { [folder] file in
      FixtureWork(file, in: folder, console)
    }
    try work.run(
      FileSource(files),
      write: { made throws(CommandError) in
        written.kept += made.isKept ? 1 : 0
        if !made.isKept { try OutputFile.write(made.bytes, to: made.path) }
        index.add(made.file, made.bytes)
        written.files.append(made.json)
        progress.tell("\(written.files.count) of \(counted(files.count, "file"))")
      }, pause: { () throws(CommandError) in })
    if indexed {
      let path = "\(folder)/index.json"
      try OutputFile.write(index.bytes, to: path)
      written.index = path
    }
    tell(of: written)
    return written
  }

  private func tell(of written: Written) {
    let keeping = written.kept == 0 ? "" : ", \(written.kept) of them as they were"
    invocation.mention("\(counted(written.files.count, "file")) in '\(folder)'\(keeping)\n")
  }
}
