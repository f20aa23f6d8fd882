import Bitcoin
import Channels
import ExactJSON
import Foundation
import Simulation
import Telling
import Testing
import Timelock

@testable import PaychanCLI

@Suite("Every ready story")
struct StoryTests {
  @Test(
    "runs to its end, fits the terminal, and is replayed as it happened",
    arguments: Timelock.templates.map(\.scenario))
  func replays(_ story: Scenario<Timelock>) throws {
    let trace = try story.run()
    var text = ""
    TraceText(trace, width: 80).write { text += $0.map(Style().text).joined() }
    for line in text.split(separator: "\n") {
      #expect(line.count <= 80 && !line.hasSuffix(" "), "\(line)")
    }
    #expect(try ChainExport(trace).replayed().session.isAsExpected)
  }

  @Test("ten minutes of video end with what was promised, to the last satoshi")
  func streamsVideo() throws {
    let end = try lastLines(of: "video-stream")
    let expected = """
      In the end
        payer   -600,644 sat on the chain, no shortfall
        payee   +600,000 sat on the chain, no shortfall
        agreed  3,000,000 : 600,000 sat
        goods   worth 600,000 sat handed over
        chain   the funding, the settlement (2 transactions)
        unused  601 transactions that nobody ever broadcast
        fees    644 sat

      """
    #expect(end == expected)
  }

  @Test("a file of 100 GB ends with everything paid, to the last satoshi")
  func sellsFile() throws {
    let end = try lastLines(of: "file-100gb")
    #expect(end.contains("  agreed  0 : "))
    #expect(end.contains("  chain   the funding, the settlement (2 transactions)\n"))
  }

  @Test("money that nobody can reach is told, and is no fee")
  func locksMoney() throws {
    let end = try lastLines(of: "withheld-signature-unprotected")
    #expect(end.contains("\n  fees    306 sat\n  locked  1,000,338 sat in the funding output\n"))
  }

  @Test("six hundred payments are told by the first three and the last")
  func shortens() throws {
    let story = try #require(Scenario<Timelock>.template(named: "video-stream")).scenario.text
    let told = PaychanCommand.program.run("run", "-", input: story).output
    #expect(told.contains("\n... 596 more like these (moves 9 to 1200)\n"))
    #expect(told.components(separatedBy: "is told to pay 1,000 sat more").count == 1 + 4)
    #expect(told.contains("commitment 600 from block 3,721 on"))
  }

  @Test("an attack that fails is told with Core's reason, a sentence and the first block")
  func tellsRefusedTransaction() throws {
    let told = try tell("early-refund")
    let wanted = """
          payer    broadcasts the refund ec998b1f: refused, non-final
                   It may stand in a block above height 200, and the block would have
                   height 106. First possible block: 201.
      """
    #expect(told.contains(wanted))
    #expect(told.contains("refused, missing-inputs\n             Input 0 spends 67c6a361:0, which"))
    #expect(told.contains("  payee   +300,000 sat on the chain, no shortfall\n"))
  }

  @Test("a refusal by a party is told with its rule, what it says, the numbers and the remedy")
  func tellsRefusal() throws {
    let told = try tell("late-update").replacing(/\s+/, with: " ")
    #expect(told.contains("payee refuses, by the rule 'predecessor-lock' State k is agreed up"))
    #expect(told.contains("Here: tip 197, predecessor 198, reaction 0, delay 2."))
  }

  @Test("what an attack costs without the rule against it is told at the end")
  func tellsCost() throws {
    #expect(try tell("backwards-unprotected").contains("short of 300,000 sat"))
  }

  private func tell(_ name: String) throws -> String {
    let story = try #require(Scenario<Timelock>.template(named: name)).scenario.text
    return PaychanCommand.program.run("run", "-", input: story).output
  }

  private func lastLines(of name: String) throws -> String {
    let told = try tell(name)
    let start = try #require(told.range(of: "In the end\n"))
    return String(told[start.lowerBound...])
  }
}
