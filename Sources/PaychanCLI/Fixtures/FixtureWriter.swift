internal import ExactJSON
internal import FixtureKit
internal import Simulation

/// Makes files of fixtures on all cores and writes each whole.
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
    for (number, file) in files.enumerated() {
      let path = "\(folder)/\(file.name)"
      let bytes: [UInt8]
      if let present = present(file, at: path) {
        bytes = present
        kept += 1
      } else {
        bytes = file.bytes(try cases(of: file))
        try write(bytes, to: path)
      }
      index.add(file, bytes)
      if invocation.console.isWatched {
        invocation.mention("\r\(number + 1) of \(counted(files.count, "file"))")
      }
    }
    if indexed { try write(index.bytes, to: "\(folder)/index.json") }
    let told = invocation.console.isWatched ? "\n" : ""
    let keeping = kept == 0 ? "" : ", \(kept) of them as they were"
    invocation.mention("\(told)\(counted(files.count, "file")) in '\(folder)'\(keeping)\n")
  }

  /// What is there already, if it is this file.
  private func present(_ file: FixtureFile, at path: String) -> [UInt8]? {
    do throws(CommandError) {
      let bytes = try Input(file: path, console: invocation.console).bytes
      return file.isBeginning(of: bytes) ? bytes + [UInt8(ascii: "\n")] : nil
    } catch {
      return nil
    }
  }

  private func cases(of file: FixtureFile) throws(CommandError) -> [JSON] {
    var cases: [JSON] = []
    let work = OrderedParallelMap<NumberSource, JSON>(jobs: jobs) { number in
      file.family.fixture(number, seed: file.seed).made
    }
    try work.run(
      NumberSource(file.numbers), write: { json throws(CommandError) in cases.append(json) },
      pause: { () throws(CommandError) in })
    return cases
  }

  private func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    do {
      try ReplacedFile.write(path) { file throws(SystemError) in try file.write(bytes) }
    } catch {
      throw .unwritableFile(path: path, error)
    }
  }
}

extension FixtureCase {
  /// The case as it is computed; that each of ours can be is tested.
  fileprivate var made: JSON {
    do throws(ScenarioFault) { return try json() } catch {
      preconditionFailure(
        "move \(error.index) of our own case '\(id)' (\(title)) cannot happen there: \(error.reason)"
      )
    }
  }
}

/// Numbers for threads to share, one at a time.
struct NumberSource: BatchSource {
  private var rest: Range<Int>

  init(_ numbers: Range<Int>) { rest = numbers }

  mutating func next() throws(CommandError) -> [Int]? {
    guard let first = rest.first else { return nil }
    rest = rest.dropFirst()
    return [first]
  }

  static func weight(of number: Int) -> Int { 1 }
}
