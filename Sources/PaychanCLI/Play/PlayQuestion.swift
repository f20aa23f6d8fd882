internal import Checker
internal import Simulation
internal import Telling

/// A transaction of a played channel that can be asked about.
struct PlayQuestion {
  /// What it is called.
  let transaction: String
  /// The answer, in so many columns; `nil` where nothing can be said of it.
  let page: () -> ((_ width: Int) -> [Line])?
}

extension KnownChainFamily {
  static func questions(after scenario: Scenario<Self>) -> [PlayQuestion]? {
    let moment: ScenarioMoment<Self>
    do { moment = try ScenarioMoment(scenario, at: nil) } catch {
      preconditionFailure("the moves were made already")
    }
    return moment.made.map { made in
      PlayQuestion(transaction: made.label.shortWords) {
        ChannelQuestion(made.label, at: moment).map { question in
          { ChannelWhyText(question: question, moment: moment).lines($0) }
        }
      }
    }
  }
}
