internal import Bitcoin
internal import Channels
internal import Simulation
public import Walkthroughs

extension Walkthrough<Timelock> {
  /// A hundred payments for a hundred gigabytes.
  public static var file100GB: Walkthrough {
    file100GB(
      Timelock.Terms(
        capacity: Amount(uncheckedSatoshis: 1_000_000), unit: Amount(uncheckedSatoshis: 10_000),
        ladder: Timelock.Ladder(
          refundHeight: BlockHeight(uncheckedValue: 1_008), step: 6, reaction: 3, delay: 3)))
  }

  /// The same with other terms.
  static func file100GB(_ terms: Timelock.Terms) -> Walkthrough {
    let scenario = Scenario<Timelock>("file-100gb", terms)
    let open = Plot(terms)
    let count = UInt32(terms.capacity.satoshis / terms.unit.satoshis)
    return Walkthrough(
      scenario, title: "The \(.unitsInAll) GB file",
      about: """
        \(.who(.payer)) buys a file of \(.unitsInAll) GB from \(.who(.payee)) and pays for each GB \
        as it arrives. Neither trusts the other, and neither can cheat.
        """,
      cast: Plot.people, denomination: .units(of: terms.unit),
      beats: opening(open, scenario) + paying(open, half: count / 2)
        + questions(open.after(count / 2)) + closing(open.after(count), rest: count - count / 2))
  }
}
