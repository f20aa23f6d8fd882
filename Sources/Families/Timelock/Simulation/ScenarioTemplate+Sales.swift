internal import Bitcoin
internal import Channels
internal import Simulation

extension ScenarioTemplate<Timelock> {
  /// A hundred payments for a hundred gigabytes, until the payee has everything.
  static let file100GB = ScenarioTemplate(
    Scenario(
      name: "file-100gb",
      about: """
        A buys a file of 100 GB from B, and pays 0.1 mBTC for each GB as it arrives: 99/1, 98/2, \
        and so on, until B has everything. The chain sees two transactions.
        """,
      seed: "file-100gb",
      terms: Timelock.Terms(
        capacity: Amount(uncheckedSatoshis: 1_000_000), unit: Amount(uncheckedSatoshis: 10_000),
        ladder: ladder(step: 6, reaction: 3, delay: 3)),
      moves: Shop.opening
        + .repeating(100, [.pay(Amount(uncheckedSatoshis: 10_000)), .exchange])
        + Shop.settling),
    title: "A buys a file of 100 GB from B, one GB at a time")

  /// Ten minutes of video, paid second by second.
  static let videoStream = ScenarioTemplate(
    Scenario(
      name: "video-stream",
      about: """
        Emma streams a video from Fabian at 0.01 mBTC a second. She has put 36 mBTC into the \
        channel, enough for an hour, and stops after ten minutes: Fabian has earned 6 mBTC and \
        she gets 30 back. Of 600 commitments none is ever broadcast.
        """,
      seed: "video-stream",
      terms: Timelock.Terms(
        capacity: Amount(uncheckedSatoshis: 3_600_000), unit: Amount(uncheckedSatoshis: 1_000),
        ladder: ladder(step: 1, reaction: 0, delay: 1)),
      moves: Shop.opening
        + .repeating(600, [.pay(Amount(uncheckedSatoshis: 1_000)), .exchange])
        + Shop.settling),
    title: "Emma streams from Fabian for ten minutes and pays by the second")

  /// The refund is a month away.
  private static func ladder(step: UInt32, reaction: UInt32, delay: UInt32) -> Timelock.Ladder {
    Timelock.Ladder(
      refundHeight: BlockHeight(uncheckedValue: 4_320), step: step, reaction: reaction,
      delay: delay)
  }
}
