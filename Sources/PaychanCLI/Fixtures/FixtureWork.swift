internal import ExactJSON
internal import FixtureKit

/// A file of fixtures with its bytes: found in the folder, or made.
struct FixtureWork: Sendable {
  let file: FixtureFile
  let path: String
  let bytes: [UInt8]
  /// Whether it was there already.
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
  /// The entry of the file in `--json`; `kept` says that it was there already.
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
  /// The bytes at a path, if they are this file.
  fileprivate func present(at path: String, _ console: Console) -> [UInt8]? {
    do throws(CommandError) {
      guard try isRegularFile(path) else { return nil }
      let bytes = try Input(file: path, console: console).bytes
      return isBeginning(of: bytes) ? bytes + [UInt8(ascii: "\n")] : nil
    } catch {
      return nil
    }
  }

  /// Whether there is a regular file: reading from a FIFO would wait for a writer.
  private func isRegularFile(_ path: String) throws(CommandError) -> Bool {
    do { return try FileStatus(of: path).kind == .regular } catch {
      throw .unreadableInput(.file(path), error)
    }
  }

  /// The bytes of the file with every case computed.
  fileprivate var made: [UInt8] { bytes(numbers.map { topic.made($0, seed: seed) }) }
}

extension FixtureTopic {
  /// A case with every member computed; tests prove that each of our own cases can be.
  fileprivate func made(_ number: Int, seed: String) -> JSON {
    do throws(ImpossibleScenario) { return try json(number, seed: seed) } catch {
      preconditionFailure(
        "move \(error.index) of our own case \(number) about \(words) cannot happen there")
    }
  }
}

/// Files for threads to share, one at a time.
struct FileSource: BatchSource {
  private var rest: ArraySlice<FixtureFile>

  init(_ files: [FixtureFile]) { rest = files[...] }

  mutating func next() throws(CommandError) -> [FixtureFile]? { rest.popFirst().map { [$0] } }

  /// The bytes of the largest file, about.
  static func weight(of file: FixtureFile) -> Int { 4 << 20 }
}
