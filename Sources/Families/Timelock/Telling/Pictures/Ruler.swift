internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Telling
internal import Walkthroughs

/// The ladder in a page: a bar for each state from the first block that may hold it, the refund on
/// top; of very many states, evenly chosen ones.
struct Ruler {
  let scene: Scene<Timelock>
  let heading: String

  /// Of more states than this some are left out: no screen has room for a line for each.
  private static var most: Int { 120 }

  var markup: [Markup] {
    HeightFigure(
      scene: scene, heading: heading, title: told("The ladder: from which block on"), rows: rows
    ).markup
  }

  private var rows: [HeightRow] {
    states.compactMap { state in
      let label = TransactionLabel.channel(Timelock.TransactionName(state: state))
      return scene.moment.made(label).map { made in
        HeightRow(
          label.shortWords, from: made.transaction.firstBlock.value,
          kind: scene.whereabouts(of: made.transaction).kind(scene.isOver))
      }
    }
  }

  private var states: [UInt32] {
    guard scene.moment.channel != nil else { return [] }
    let last = Int(scene.moment.latestState)
    guard last >= Self.most else { return Array(0...UInt32(last)) }
    return (0..<Self.most).map { UInt32($0 * last / (Self.most - 1)) }
  }
}
