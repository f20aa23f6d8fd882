internal import Bitcoin
internal import Channels
internal import Simulation
internal import Telling
internal import Walkthroughs

/// The ladder drawn: a bar for each state from the first block that may hold it.
///
/// A later state has a bar that begins further left, so that it can be mined first.
struct Staircase {
  let rungs: [Rung]
  let scene: Scene<Timelock>
  let style: Style
  let width: Int

  var lines: [Line] {
    [
      Line(told("The ladder"), .strong).adding(
        told("  the chain is at height \(scene.standing.height.words)"))
    ]
      + rungs.enumerated().flatMap { place, rung in
        let gap = place > 0 && rung.state > rungs[place - 1].state + 1
        return (gap ? [Line("...", .faint).indented()] : []) + [row(rung)]
      }
  }

  private func row(_ rung: Rung) -> Line {
    let start = column(of: rung.firstBlock)
    let bar = String(repeating: style.full, count: max(1, columns - start))
    return Line(rung.label.shortWords).adding(
      Line(told("from \(rung.firstBlock.words)"), .faint), at: 16
    ).adding(Line(bar, ink(rung.whereabouts)), at: 30 + start)
      .adding(" \(note(rung.whereabouts))").indented()
  }

  private var isDecided: Bool { scene.isOver }

  /// As many columns as bars may take.
  private var columns: Int { max(8, min(30, width - 52)) }

  /// Where a block stands between the first and the last of them.
  private func column(of block: BlockHeight) -> Int {
    let all = rungs.map(\.firstBlock.value)
    guard let lowest = all.min(), let highest = all.max(), highest > lowest else { return 0 }
    let span = Double(highest - lowest)
    return Int((Double(block.value - lowest) / span * Double(columns - 4)).rounded())
  }

  private func ink(_ whereabouts: Whereabouts) -> Line.Ink {
    switch whereabouts {
    case .confirmed, .waiting: .good
    case .dead: .bad
    case .locked where isDecided: .faint
    case .ready, .locked: .plain
    }
  }

  /// What is spent was there; what was never made makes all that would spend it worthless.
  private var spentWords: String { scene.isClosed ? told("too late") : told("worthless") }

  /// The words behind a bar.
  private func note(_ whereabouts: Whereabouts) -> String {
    switch whereabouts {
    case .confirmed(let height): told("in block \(height.words)")
    case .waiting: told("in the mempool")
    case .ready: told("open now")
    case .locked where isDecided: spentWords
    case .locked(let block):
      told("in \(counted(max(0, block.distance(above: scene.standing.height)), "block"))")
    case .dead(let reason): reason.hasSuffix("missingorspent") ? spentWords : "refused"
    }
  }
}
