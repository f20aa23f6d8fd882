import ExactJSON
import Foundation
import Testing

@testable import PaychanCLI

@Suite("paychan play")
struct PlayCommandTests {
  @Test("a session begins, goes on, is undone and made again, and is a story all the time")
  func session() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "session.json").path()
      let program = PaychanCommand.program
      let begun = program.run("play", path, "--family", "timelock")
      #expect(begun.code == .fine && begun.output.contains("{\"open\":\"payer\"}"))
      for move in [#"{"open": "payer"}"#, #"{"exchange": "all"}"#, #"{"mine": 3}"#] {
        let made = program.run("play", path, "--move", move)
        #expect(made.code == .fine && made.messages.isEmpty)
      }
      let paid = program.run("play", path, "--move", #"{"pay": "1 mBTC"}"#)
      #expect(paid.output.hasPrefix("3   The payer is told to pay 100,000 sat more.\n"))
      #expect(program.run("play", path, "--undo").code == .fine)
      #expect(
        program.run("play", path, "--ways").output
          == "1   after move 2: The payer is told to pay 100,000 sat more\n")
      let again = program.run("play", path, "--redo")
      #expect(again.output == paid.output)
      let run = program.run("run", path)
      #expect(run.code == .fine && run.output.contains("3   The payer is told to pay"))
      #expect(program.run("why", path).code == .fine)
    }
  }

  @Test("a place with a name is come back to")
  func places() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "session.json").path()
      let program = PaychanCommand.program
      _ = program.run("play", path, "--family", "one-way", "--fork", "start")
      _ = program.run("play", path, "--move", #"{"open": "payer"}"#)
      let back = program.run("play", path, "--go", "start")
      #expect(back.code == .fine && back.output.contains("payer    idle"))
      let lost = program.run("play", path, "--go", "nowhere")
      #expect(lost.code == .badData && lost.messages.contains("has no place 'nowhere'"))
    }
  }

  @Test("what cannot be is said, and changes nothing")
  func refusals() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "session.json").path()
      let program = PaychanCommand.program
      let missing = program.run("play", path, "--move", #"{"mine": 1}"#)
      #expect(missing.code == .missingInput && missing.messages.contains("add '--family'"))
      _ = program.run("play", path, "--family", "timelock")
      let before = try Data(contentsOf: URL(filePath: path))
      for (move, problem) in [
        (#"{"wake": "payer"}"#, "error: the move cannot happen now: the payer is not silent"),
        (#"{"fly": "payer"}"#, "error: the move is called 'fly', and should be one of open, pay"),
        (#"{"mine": 1"#, "error: the move is no JSON: line 1, column 11"),
      ] {
        let outcome = program.run("play", path, "--move", move)
        #expect(outcome.code == .badData && outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix(problem), "\(outcome.messages)")
      }
      #expect(program.run("play", path, "--undo").code == .badData)
      #expect(program.run("play", path, "--redo").code == .badData)
      #expect(program.run("play", path, "--as", "miner").code == .usage)
      #expect(program.run("play", "--move", "{}").code == .usage)
      #expect(program.run("play", path, "--undo", "--redo").code == .usage)
      #expect(program.run("play", "no-such-story").code == .usage)
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test("a torn session and a foreign file are refused at their place, and stay as they are")
  func torn() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "session.json").path()
      let program = PaychanCommand.program
      _ = program.run("play", path, "--family", "timelock")
      let whole = try Data(contentsOf: URL(filePath: path))
      for torn in [whole.dropLast(20), Data("notes".utf8), Data()] {
        try torn.write(to: URL(filePath: path))
        let outcome = program.run("play", path, "--move", #"{"mine": 1}"#)
        #expect(outcome.code == .badData && outcome.messages.hasPrefix("error: the file '"))
        #expect(try Data(contentsOf: URL(filePath: path)) == torn)
      }
    }
  }

  @Test("one participant sees its own side, and what it can bring about")
  func oneSide() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "session.json").path()
      let program = PaychanCommand.program
      _ = program.run("play", path, "--family", "timelock")
      _ = program.run("play", path, "--move", #"{"open": "payer"}"#)
      let payee = program.run("play", path, "--as", "payee")
      #expect(payee.output.contains("{\"deliver\":\"payee\",\"message\":0}"))
      #expect(!payee.output.contains("\n  payer "))
      #expect(!payee.output.contains("{\"resume\":\"payer\"}"))
      let data = program.run("play", path, "--as", "payee", "--json").output
      let last = try JSON(parsing: Array(data.utf8))["last"]
      #expect(last?["move"] == .null && last?["events"] == [])
      #expect(!data.contains("\"payer\""))
      let foreign = program.run("play", path, "--as", "payee", "--move", #"{"resume": "payer"}"#)
      #expect(foreign.code == .badData)
      #expect(foreign.messages.hasPrefix("error: the move is not the payee's to make"))
      let own = program.run("play", path, "--as", "payee", "--move", #"{"deliver": "payee"}"#)
      #expect(own.code == .fine && own.output.contains("payee    receives open"))
    }
  }
}
