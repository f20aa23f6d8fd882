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
    do { try Folder.make(folder) } catch { throw .unwritableFile(path: folder, error) }
    var index = FixtureIndex(seed: seed)
    var kept = 0
    var done = 0
    let console = invocation.console
    let work = OrderedParallelMap<FileSource, FixtureWork>(jobs: jobs) { [folder] file in
      FixtureWork(file, in: folder, console)
    }
    try work.run(
      FileSource(files),
      write: { made throws(CommandError) in
        if made.isKept { kept += 1 } else { try write(made.bytes, to: made.path) }
        index.add(made.file, made.bytes)
        done += 1
        if console.isWatched {
          invocation.mention("\r\(done) of \(counted(files.count, "file"))")
        }
      }, pause: { () throws(CommandError) in })
    if indexed { try write(index.bytes, to: "\(folder)/index.json") }
    let told = console.isWatched ? "\n" : ""
    let keeping = kept == 0 ? "" : ", \(kept) of them as they were"
    invocation.mention("\(told)\(counted(files.count, "file")) in '\(folder)'\(keeping)\n")
  }

  private func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    do {
      try ReplacedFile.write(path) { file throws(SystemError) in try file.write(bytes) }
    } catch {
      throw .unwritableFile(path: path, error)
    }
  }
}
