internal import ExactJSON
internal import FixtureKit
internal import Simulation

/// A file of fixtures as it should be: found there already, or made.
struct FixtureWork: Sendable {
  let file: FixtureFile
  let path: String
  let bytes: [UInt8]
  /// Whether it was there.
  let isKept: Bool

  init(_ file: FixtureFile, in folder: String, _ console: Console) {
    self.file = file
    path = "\(folder)/\(file.path)"
    let present = file.present(at: path, console)
    isKept = present != nil
    bytes = present ?? file.made
  }
}

extension FixtureWork {
  /// The file as `--json` names it; `kept` says that it was there.
  var json: JSON {
    let entry = FixtureIndex.entry(file, bytes)
    return .object(
      JSONObject(
        uniqueKeysWithValues: entry.members.map { ($0.key, $0.value) } + [
          ("path", .string(path)), ("kept", .bool(isKept)),
        ]))
  }
}

extension FixtureFile {
  /// What is there already, if it is this file.
  fileprivate func present(at path: String, _ console: Console) -> [UInt8]? {
    do throws(CommandError) {
      guard try isRegularFile(path) else { return nil }
      let bytes = try Input(file: path, console: console).bytes
      return isBeginning(of: bytes) ? bytes + [UInt8(ascii: "\n")] : nil
    } catch {
      return nil
    }
  }

  /// Whether there is something to read that ends: a FIFO would wait for who writes into it.
  private func isRegularFile(_ path: String) throws(CommandError) -> Bool {
    do { return try FileStatus(of: path).kind == .regular } catch {
      throw .unreadableInput(.file(path), error)
    }
  }

  /// Every case in it, computed and written down.
  fileprivate var made: [UInt8] { bytes(numbers.map { topic.fixture($0, seed: seed).made }) }
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

/// Files for threads to share, one at a time.
struct FileSource: BatchSource {
  private var rest: ArraySlice<FixtureFile>

  init(_ files: [FixtureFile]) { rest = files[...] }

  mutating func next() throws(CommandError) -> [FixtureFile]? { rest.popFirst().map { [$0] } }

  /// What the largest one takes, about.
  static func weight(of file: FixtureFile) -> Int { 4 << 20 }
}
