import Bitcoin
import Channels
import ExactJSON
import Simulation
import Testing
import Timelock

/// A side whose records are written last has forgotten after a crash what it has done.
struct RecordingTests {
  static let orders = Timelock.SigningOrder.allCases

  /// A payee that falls over after the first effect of the message that completes a commitment.
  private static func story(
    _ order: Timelock.SigningOrder, _ recording: Recording
  ) -> Scenario {
    let answers: Moves =
      order == .payeeFirst
      ? [.deliver(to: .payee, message: 0), .deliver(to: .payer, message: 0)] : []
    var story = Scenario.sample(
      .sample(signingOrder: order),
      moves: .opening + [.pay(.sat(200_000))] + answers + [
        .crash(.payee, afterEffects: 1), .deliver(to: .payee, message: 0), .restart(.payee),
      ])
    story.recording.payee = recording
    return story
  }

  @Test("goods are gone and the commitment with them", arguments: orders)
  func last(order: Timelock.SigningOrder) throws {
    let world = try Self.story(order, .afterEffects).end()
    #expect(world.goods == .sat(200_000))
    #expect(world.payee.open?.standing.division.toPayee == .zero)
  }

  @Test("where they are written first, the commitment is there after the crash", arguments: orders)
  func first(order: Timelock.SigningOrder) throws {
    let world = try Self.story(order, .beforeEffects).end()
    #expect(world.goods == .sat(200_000))
    #expect(world.payee.open?.standing.division.toPayee == .sat(200_000))
  }

  @Test("without a crash it makes no difference", arguments: orders)
  func calm(order: Timelock.SigningOrder) throws {
    var story = Scenario.sample(
      .sample(signingOrder: order), moves: .opening + .payments(2) + [.close(.payer), .exchange])
    let first = try story.run().outcome
    story.recording = PerRole(payer: .afterEffects, payee: .afterEffects)
    #expect(try story.run().outcome == first)
  }

  @Test("a story says whose records come last, and nothing where they come first")
  func written() throws {
    var story = Scenario.sample()
    #expect(story.json["records"] == nil)
    story.recording.payer = .afterEffects
    #expect(story.json["records"] == ["payer": "after-effects"])
    #expect(try Scenario(parsing: Array(story.text.utf8)) == story)
  }
}
