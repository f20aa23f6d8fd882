internal import Checker
internal import Exploration
internal import Simulation
internal import Telling

/// A look at the futures of a session: `e` at a table, `--explore` without a terminal.
struct PlayExploration<Family: KnownFamily> {
  let play: Play<Family>

  /// The page for a person at a table.
  func page() -> (_ width: Int) -> [Line] {
    do throws(LookaheadFault<Family.Role>) {
      let text = ForeseenText(try Lookahead(play).explore(), after: play.steps.count)
      return { text.lines($0) }
    } catch {
      let words = "\(error.words)."
      return { Line(words).wrapped(to: $0) }
    }
  }

  /// Tells what is found, and says by the exit code whether all holds, as `paychan explore` does.
  func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let foreseen: Foreseen<Family>
    let limits = try limits(invocation)
    do throws(LookaheadFault<Family.Role>) {
      foreseen = try Lookahead(play).explore(within: limits)
    } catch {
      throw .badData(.session, problem: "has no futures to look at: \(error.words.lowercasedFirst)")
    }
    if invocation.has(PlayCommand.json) {
      _ = try invocation.show(foreseen.outcome.json(foreseen.way?.breach))
    } else {
      let text = ForeseenText(foreseen, after: play.steps.count)
      try invocation.write(text.lines(invocation.style.textWidth))
    }
    return foreseen.outcome.holds ? .fine : .refused
  }

  /// How far to look: as far as a person waits, or for as long as the command line says.
  private func limits(_ invocation: Invocation) throws(CommandError) -> Bounds {
    var limits = Bounds.patience
    if let count = try invocation.count(of: PlayCommand.seconds, in: 1...1_000_000) {
      limits.time = .seconds(count)
      limits.states = .max
    }
    return limits
  }
}
