import Foundation
import Testing

@testable import PaychanCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that options name, and what stands there before.
@Suite("Output files")
struct OutputFileTests {
  /// A folder of its own, and what is in it as a person would list it.
  private struct Place {
    let folder: String

    func callAsFunction(_ name: String) -> String { "\(folder)/\(name)" }

    func text(_ name: String) throws -> String {
      try String(contentsOfFile: self(name), encoding: .utf8)
    }

    func put(_ text: String, in name: String) throws {
      try Data(text.utf8).write(to: URL(filePath: self(name)))
    }

    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: self(name), withDestinationPath: target)
    }

    var names: [String] { get throws { try Folder.names(in: folder) } }
  }

  private func withPlace(_ body: (Place) throws -> Void) throws {
    try withTemporaryFolder { try body(Place(folder: $0.path())) }
  }

  private func write(_ text: String, to path: String) throws(SystemError) {
    try OutputFile.write(path) { file throws(SystemError) in try file.write(Array(text.utf8)) }
  }

  private func isLink(_ path: String) throws -> Bool {
    try FileStatus(unfollowed: path)?.kind == .link
  }

  @Test(
    "a link stays, and the file that it leads to is written",
    arguments: [
      ["a"], ["b", "a"], ["c", "b", "a"],
    ])
  func followsLinks(names: [String]) throws {
    try withPlace { place in
      try place.put("old", in: "target")
      var last = "target"
      for name in names.reversed() {
        try place.link(name, to: last)
        last = name
      }
      try write("new", to: place(last))
      #expect(try place.text("target") == "new")
      for name in names { #expect(try isLink(place(name))) }
      #expect(try place.names == (names + ["target"]).sorted())
    }
  }

  @Test("a link into another folder is followed from where it stands")
  func followsRelativeLinks() throws {
    try withPlace { place in
      try Folder.make(place("one/two"))
      try Folder.make(place("three"))
      try place.put("old", in: "three/target")
      try place.link("one/two/link", to: "../../three/target")
      try place.link("absolute", to: place("one/two/link"))
      try place.link("folder", to: "one")
      try write("new", to: place("folder/two/link"))
      #expect(try place.text("three/target") == "new")
      try write("newer", to: place("absolute"))
      #expect(try place.text("three/target") == "newer")
      #expect(try Folder.names(in: place("three")) == ["target"])
      #expect(try Folder.names(in: place("one/two")) == ["link"])
    }
  }

  @Test("a link to nothing makes the file that it leads to", arguments: ["target", "a/b/target"])
  func followsDanglingLinks(target: String) throws {
    try withPlace { place in
      try place.link("link", to: target)
      try write("new", to: place("link"))
      #expect(try isLink(place("link")))
      #expect(try place.text(target) == "new")
    }
  }

  @Test("links in a circle are refused as the system does")
  func refusesLoops() throws {
    try withPlace { place in
      try place.link("one", to: "two")
      try place.link("two", to: "one")
      #expect(throws: SystemError(code: ELOOP)) { try write("new", to: place("one")) }
      #expect(try place.names == ["one", "two"])
    }
  }

  @Test("a FIFO stays one, and its reader gets the text")
  func writesIntoFIFO() throws {
    try withPlace { place in
      let path = place("fifo")
      try #require(mkfifo(path, 0o600) == 0)
      let reader = Received()
      try DetachedThread.start { reader.read(from: path) }
      try write("new", to: path)
      #expect(reader.text == "new")
      #expect(try FileStatus(of: path).kind == .stream)
    }
  }

  @Test("a device stays one, and says what it says")
  func writesIntoDevices() throws {
    try write("new", to: "/dev/null")
    #expect(try FileStatus(of: "/dev/null").kind == .stream)
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    #expect(throws: SystemError(code: ENOSPC)) { try write("new", to: "/dev/full") }
    #expect(try FileStatus(of: "/dev/full").kind == .stream)
  }

  @Test("a file keeps its mode, and a new one has the usual", arguments: [0o600, 0o644, 0o755])
  func keepsMode(mode: Int) throws {
    try withPlace { place in
      try place.put("old", in: "file")
      try #require(chmod(place("file"), mode_t(mode)) == 0)
      try place.link("link", to: "file")
      try write("new", to: place("link"))
      #expect(try FileStatus(of: place("file")).permissions == mode_t(mode))
      #expect(try place.text("file") == "new")
      try write("new", to: place("other"))
      let mask = umask(0)
      umask(mask)
      #expect(try FileStatus(of: place("other")).permissions == 0o666 & ~mask)
    }
  }

  @Test("missing folders are made", arguments: ["a/file", "a/b/c/file", "a//b/file"])
  func makesFolders(name: String) throws {
    try withPlace { place in
      try write("new", to: place(name))
      #expect(try place.text(name) == "new")
    }
  }

  @Test(
    "what can be no file is refused with its reason",
    arguments: [
      ("", ENOENT), ("/", EISDIR), ("folder", EISDIR), ("none/", EISDIR), ("file/x", ENOTDIR),
      ("file/x/y", ENOTDIR), (String(repeating: "n", count: 300), ENAMETOOLONG),
    ])
  func refusesPlaces(name: String, code: Int32) throws {
    try withPlace { place in
      try Folder.make(place("folder"))
      try place.put("old", in: "file")
      let path = name.isEmpty || name == "/" ? name : place(name)
      #expect(throws: SystemError(code: code)) { try write("new", to: path) }
      #expect(try place.names == ["file", "folder"])
      #expect(try place.text("file") == "old")
    }
  }

  @Test("a write that fails in its middle leaves the old file, and nothing beside it")
  func leavesOldFile() throws {
    try withPlace { place in
      try place.put("old", in: "file")
      try place.link("link", to: "file")
      let failure = SystemError(code: EIO)
      #expect(throws: failure) {
        try OutputFile.write(place("link")) { file throws(SystemError) in
          try file.write(Array("half".utf8))
          throw failure
        }
      }
      #expect(try place.text("file") == "old")
      #expect(try place.names == ["file", "link"])
    }
  }

  @Test("until all is written, a reader sees the old file")
  func showsOldFile() throws {
    try withPlace { place in
      try place.put("old", in: "file")
      try OutputFile.write(place("file")) { file throws(SystemError) in
        try file.write(Array("new".utf8))
        #expect((try? place.text("file")) == "old")
      }
      #expect(try place.text("file") == "new")
    }
  }

  @Test("what another run has left behind under a like name is neither used nor removed")
  func leavesOthersAlone() throws {
    try withPlace { place in
      let name = "file.\(getpid()).tmp"
      try place.link(name, to: "victim")
      try place.put("precious", in: "victim")
      try write("new", to: place("file"))
      #expect(try place.text("victim") == "precious")
      #expect(try place.names == ["file", name, "victim"].sorted())
    }
  }
}

/// What a thread has read from a FIFO, for another that waits.
private final class Received: Sendable {
  private let bytes = Transcript()
  private let isDone = DispatchSemaphore(value: 0)

  func read(from path: String) {
    defer { isDone.signal() }
    do throws(SystemError) {
      let file = try FileDescriptor.opening(path)
      defer { file.close() }
      while case let more = try file.read(upTo: 100), !more.isEmpty { bytes.append(more) }
    } catch {
      bytes.append(Array("failed: \(error)".utf8))
    }
  }

  /// Waits for the end.
  var text: String {
    isDone.wait()
    defer { isDone.signal() }
    return bytes.text
  }
}
