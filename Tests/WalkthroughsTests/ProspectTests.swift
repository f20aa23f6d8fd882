import Bitcoin
import Checker
import MockLedger
import Simulation
import Testing
import Timelock
import Walkthroughs

/// What blocks may hold from now on is what the ledger says once these blocks are there.
@Suite("What blocks may hold from now on")
struct ProspectTests {
  private static let scenes: [Scene<Timelock>] = {
    do { return try Walkthrough<Timelock>.ladder.played().scenes } catch {
      preconditionFailure("a test runs each of our own stories: \(error)")
    }
  }()

  @Test("each answer is the ledger's at its first block, and another one a block before")
  func agrees() {
    var changes = 0
    for scene in Self.scenes {
      let labels = scene.moment.made.map(\.label)
      for (label, spans) in scene.prospects(of: labels) {
        #expect(spans.first?.block == scene.standing.height.next)
        for (before, span) in zip(spans, spans.dropFirst()) {
          #expect(Self.refusal(of: label, in: span.block, scene) == span.refusal)
          #expect(before.refusal?.firstPossibleHeight == span.block)
          changes += 1
        }
      }
    }
    #expect(changes > 5)
  }

  @Test("a transaction that is in a block can be in one, whatever follows")
  func confirmed() throws {
    let scene = try #require(Self.scenes.last { $0.made(.funding) != nil })
    let spans = try #require(scene.prospects(of: [.channel(.funding)]).first?.spans)
    #expect(spans.count == 1 && spans[0].refusal == nil)
  }

  /// What the mempool says when a block is the next one, had nothing else been offered.
  private static func refusal(
    of label: TransactionLabel<Timelock.TransactionName>, in block: BlockHeight,
    _ scene: Scene<Timelock>
  ) -> TransactionRefusal? {
    guard let made = scene.moment.made(label) else { return nil }
    var ledger = scene.moment.ledger.withEmptyBlocks(
      block.value - scene.standing.height.next.value)
    ledger.forgetMempool()
    do throws(TransactionRefusal) {
      _ = try ledger.test(made.transaction)
      return nil
    } catch { return error }
  }
}
