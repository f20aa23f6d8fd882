import Bitcoin
import ExactJSON
import Foundation
import MockLedger
import Testing

@testable import PaychanCLI

@Suite("Files of blocks")
struct BlockFileTests {
  /// Gives a test the name of a file in a folder of its own.
  private func withFile(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "blk.dat").path())
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(left.allSatisfy { $0 == "blk.dat" })
  }

  @Test("a saved chain is loaded as it was")
  func saves() throws {
    try withFile { path in
      var one = LedgerTalk(blocks: 120)
      let saved = try one.ask(["save": .string(path)])
      #expect(saved == ["saved": 121, "file": .string(path)])
      #expect(try one.ask(["save": .string(path)]) == saved)
      var other = LedgerTalk()
      let loaded = try other.ask(["load": .string(path)])
      #expect(loaded["loaded"] == 121)
      #expect(loaded["height"] == 120)
      #expect(try other.ask(["tip": true])["hash"] == one.ask(["tip": true])["hash"])
    }
  }

  @Test("what follows the last block may be zeros")
  func allowsZeros() throws {
    try withFile { path in
      var one = LedgerTalk(blocks: 2)
      _ = try one.ask(["save": .string(path)])
      try change(path) { $0 + [UInt8](repeating: 0, count: 1000) }
      var other = LedgerTalk()
      #expect(try other.ask(["load": .string(path)])["height"] == 2)
    }
  }

  @Test("zeros with something behind them are not the end")
  func refusesMoreThanZeros() throws {
    try withFile { path in
      var one = LedgerTalk(blocks: 2)
      _ = try one.ask(["save": .string(path)])
      try change(path) { $0 + [UInt8](repeating: 0, count: 100_000) + [1] }
      var other = LedgerTalk()
      let answer = try other.ask(["load": .string(path)])
      #expect(answer["error"] == "bad-block-file")
      #expect(answer["message"]?.string?.contains("block 3 should begin with") == true)
      #expect(other.session.ledger.height == .genesis)
    }
  }

  @Test(
    "a broken file changes nothing, and says where it is broken",
    arguments: [
      (-1, "the file ends inside of block 3"), (-250, "inside of block 3"), (2, "block 4"),
      (7, "should have 4294967295 bytes"),
    ])
  func refusesBroken(change count: Int, message: String) throws {
    try withFile { path in
      var one = LedgerTalk(blocks: 3)
      _ = try one.ask(["save": .string(path)])
      try change(path) { bytes in
        count < 0
          ? Array(bytes.dropLast(-count))
          : bytes + [0xfa, 0xbf, 0xb5, 0xda].prefix(count == 7 ? 4 : 2)
            + (count == 7 ? [0xff, 0xff, 0xff, 0xff] : [])
      }
      var other = LedgerTalk()
      let answer = try other.ask(["load": .string(path)])
      #expect(answer["error"] == "bad-block-file")
      #expect(answer["message"]?.string?.contains(message) == true)
      #expect(other.session.ledger.height == .genesis)
    }
  }

  @Test("a block that is refused is named, and nothing is loaded")
  func refusesBlock() throws {
    try withFile { path in
      var one = LedgerTalk(blocks: 3)
      _ = try one.ask(["save": .string(path)])
      try change(path) { bytes in
        var bytes = bytes
        bytes[bytes.count - 1] ^= 1
        return bytes
      }
      var other = LedgerTalk()
      let answer = try other.ask(["load": .string(path)])
      #expect(answer["message"] == "block 3 is refused: bad-txnmrklroot")
      #expect(other.session.ledger.height == .genesis)
    }
  }

  @Test("a file that cannot be written says why")
  func cannotSave() throws {
    var talk = LedgerTalk(blocks: 1)
    let answer = try talk.ask(["save": "/dev/null/folder/blk.dat"])
    #expect(answer["error"] == "bad-block-file")
  }

  private func change(_ path: String, _ body: ([UInt8]) -> [UInt8]) throws {
    let url = URL(filePath: path)
    try Data(body(Array(try Data(contentsOf: url)))).write(to: url)
  }
}
