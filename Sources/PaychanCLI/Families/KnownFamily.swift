internal import Channels
internal import Checker
internal import ExactJSON
internal import Exploration
internal import Simulation
internal import Telling

/// A family of channels as commands need it: what its command lines can say, beside what is the
/// same for every family, and what comes of that.
///
/// A command opens the family once; below that everything is concrete.
protocol KnownFamily: ToldFamily, AblatedFamily, ForeseenFamily, FuzzedFamily {
  // paychan explore

  /// The options by which a world that is to be explored gets its bounds, in the order of help.
  static var boundsOptions: [Option] { get }
  /// The bounds that a command line asks for.
  static func bounds(_ invocation: Invocation) throws(CommandError) -> Bounds
  /// The options that ask for a table of many worlds instead of one.
  static var sweepOptions: [Option] { get }
  /// Explores the worlds of such a table, each as the command line wants it; `nil` where that does
  /// not ask for a table.
  static func sweep(
    _ invocation: Invocation, exploring explore: @escaping Exploring<Self>
  ) throws(CommandError) -> ExitCode?

  // paychan schedule

  /// What the schedule of a channel shows, in a paragraph, and commands that show it.
  static var scheduleAbout: ScheduleAbout { get }
  /// The options that say which channel is drawn where there is no story.
  static var scheduleTerms: [Option] { get }
  /// The options that say how much of it is drawn.
  static var scheduleExtent: [Option] { get }
  /// The schedule of the channel of a story, or without one of what the command line says.
  static func schedule(
    of story: StoryRun<Self>?, _ invocation: Invocation
  ) throws(CommandError) -> DrawnSchedule

  // paychan help

  /// What the topics of help show as examples.
  static var helpExamples: HelpExamples { get }

  // What only some families have: commands refuse the others by name.

  /// The family where it settles on a chain of blocks: then its stories are told, and its
  /// transactions can be asked about.
  static var onChain: (any KnownChainFamily.Type)? { get }
  /// The family where fixtures are made of it.
  static var withFixtures: (any KnownFixtureFamily.Type)? { get }
  /// The names of its stories.
  static var storyNames: [String] { get }
  /// The names of the forks of its stories.
  static var forkNames: [String] { get }
  /// All that happens in a story.
  static func scenario(ofStory name: String) -> Scenario<Self>?
  /// What can be asked of the transactions of a played channel, the newest last.
  static func questions(after scenario: Scenario<Self>) -> [PlayQuestion]?
  /// What replays a trace on a node.
  static func chainExport(of trace: Trace<Self>) -> ChainExport?
}

extension KnownFamily {
  static var onChain: (any KnownChainFamily.Type)? { nil }
  static var withFixtures: (any KnownFixtureFamily.Type)? { nil }
  static var storyNames: [String] { [] }
  static var forkNames: [String] { [] }
  static func scenario(ofStory name: String) -> Scenario<Self>? { nil }
  static func questions(after scenario: Scenario<Self>) -> [PlayQuestion]? { nil }
  static func chainExport(of trace: Trace<Self>) -> ChainExport? { nil }
}

/// Explores a world, where the family is not known: for each that is, all that is generic below
/// would be compiled once more.
typealias Exploring<Family: CheckedFamily> =
  (Family.Bounds) throws(CommandError) -> Outcome<WorldModel<Family>>

/// What `paychan schedule` shows of a family's channels.
struct ScheduleAbout: Sendable {
  /// What the page shows.
  let paragraph: String
  /// Commands that show it.
  let examples: [String]
}

/// A schedule that was made, to be shown in one way or another.
struct DrawnSchedule {
  /// Whether nothing that is stale can come first.
  let isSafe: Bool
  /// All of it as data.
  let json: JSON
  /// The page in so many columns.
  let lines: (_ width: Int) -> [Line]
}

/// What the topics of help show as examples of a family's stories.
struct HelpExamples: Sendable {
  /// A ready story that is worth to be changed.
  let template: String
  /// A ready story with an attack.
  let attack: String
  /// A whole document that runs as it is.
  let document: String
  /// How amounts are written, in a sentence.
  var amounts = """
    An amount is a count of satoshis, or a text with a unit: "36 mBTC", "0.1 BTC", "500 sat".
    """
}
