import Bitcoin
import Channels
import Simulation
import Testing
import Timelock

@testable import Walkthroughs

/// What the stories of timelock channels claim of losses, held against what they played.
@Suite("What the stories of timelock channels claim")
struct StoryClaimTests {
  private static func branch(
    _ name: String, in walkthrough: Walkthrough<Timelock>
  ) throws -> PlayedStory<Timelock>.Branch {
    let scenes = try walkthrough.played().scenes
    let scene = try #require(scenes.first { $0.beat.forks.contains { $0.name == name } })
    return try scene.branch(try #require(scene.beat.forks.first { $0.name == name }))
  }

  @Test(
    "a payee who sleeps loses what the state that wins gives less than the latest",
    arguments: [("payee-sleeps", 1), ("payee-sleeps-to-the-end", 50)])
  func sleep(name: String, units: Int64) throws {
    let branch = try Self.branch(name, in: .file100GB)
    let last = try #require(branch.scenes.last)
    let lost = Amount(uncheckedSatoshis: units * last.terms.unit.satoshis)
    #expect(last.outcome.shortfall.payee == lost)
    #expect(branch.ending == .takesMore(.payer))
    // Until the older state is past its lock, nothing but the latest could have been mined.
    let asleep = branch.scenes[0]
    #expect(asleep.outcome.confirmed == [.channel(.funding)])
  }

  @Test("who waits for confirmations loses nothing to a double-spend, and who does not, the goods")
  func doubleSpend() throws {
    let careless = try Self.branch("double-spend-unconfirmed", in: .file100GB)
    let careful = try Self.branch("double-spend", in: .file100GB)
    let lost = try #require(careless.scenes.last).outcome
    #expect(lost.shortfall.payee == lost.goods && lost.goods > .zero)
    #expect(try #require(careful.scenes.last).outcome.goods == .zero)
    #expect(careless.ending == .takesMore(.payer) && careful.ending == .asAgreed)
  }

  @Test(
    "neither side gains by a changed number",
    arguments: ["changed-amounts", "payer-changes-amounts"])
  func change(name: String) throws {
    let branch = try Self.branch(name, in: .file100GB)
    let last = try #require(branch.scenes.last)
    #expect(branch.ending == .asAgreed)
    #expect(last.outcome.change.payee == last.shares(in: .latest)?.payee.satoshis)
  }

  @Test("in the video story the payer signs first, and the payee completes")
  func order() throws {
    let scenes = try Walkthrough<Timelock>.videoStream.played().scenes
    for scene in scenes { #expect(scene.terms.signingOrder == .payerFirst) }
  }
}
