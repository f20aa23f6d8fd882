internal import Channels
internal import Telling

extension OneWay.Rule: ToldRule {
  package var clauseWords: String { clause.name }
  package var clauseTitle: String { clause.title }
}
