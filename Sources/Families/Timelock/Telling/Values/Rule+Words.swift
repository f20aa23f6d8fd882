internal import Channels
internal import Telling

extension Timelock.Rule: ToldRule {
  package var clauseWords: String { clause.name }
  package var clauseTitle: String { clause.title }
}
