internal import FixtureKit

/// Makes files of fixtures on all cores, each whole by one of them, and writes them in order.
struct FixtureWriter {
  let folder: String
  let jobs: Int
  let invocation: Invocation

  /// Writes what is missing, and the index where all of it is there.
  func write(
    _ files: [FixtureFile], seed: String, indexed: Bool
  ) throws(CommandError) {
    try Folder.makeForOutput(folder)
    var index = FixtureIndex(seed: seed)
    var kept = 0
    var done = 0
    let console = invocation.console
    let progress = invocation.progress
    let work = OrderedParallelMap<FileSource, FixtureWork>(jobs: jobs) { [folder] file in
      FixtureWork(file, in: folder, console)
    }
    try work.run(
      FileSource(files),
      write: { made throws(CommandError) in
        if made.isKept { kept += 1 } else { try OutputFile.write(made.bytes, to: made.path) }
        index.add(made.file, made.bytes)
        done += 1
        progress.tell("\(done) of \(counted(files.count, "file"))")
      }, pause: { () throws(CommandError) in })
    if indexed { try OutputFile.write(index.bytes, to: "\(folder)/index.json") }
    let keeping = kept == 0 ? "" : ", \(kept) of them as they were"
    invocation.mention("\(counted(files.count, "file")) in '\(folder)'\(keeping)\n")
  }
}
