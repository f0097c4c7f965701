internal import Diagnostics
internal import Languages
internal import Publishing
internal import Statistics

/// Everything the page shows, ready for the template: texts and addresses, and lists of them. A part that is not shown is an empty list.
struct PageModel: Sendable {
  /// A name with its language.
  struct Name: Sendable {
    var tag: String
    var text: String
  }

  /// Something that leads to another page of ours.
  struct Link: Sendable {
    var address: String
    var names: [Name]
    var isCurrent: Bool
  }

  /// A region in the list: one to choose, or one that others lie in.
  struct Row: Sendable {
    var key: String
    var names: [Name]
    var depth: Int
    var link: [RowLink]
  }

  /// Where a row leads.
  struct RowLink: Sendable {
    var address: String
    var isCurrent: Bool
  }

  /// Rows under a title, or without one.
  struct List: Sendable {
    var title: [String]
    var rows: [Row]
  }

  /// One of several things to choose from.
  struct Option: Sendable {
    var value: String
    var name: String
    var tag: String
    var isCurrent: Bool
  }

  /// A hidden field that keeps what was chosen before.
  struct Field: Sendable {
    var name: String
    var value: String
  }

  /// A page of the briefing.
  struct Sheet: Sendable {
    var number: Int
    var label: String
    var address: String
    var picture: String
    var isCurrent: Bool
  }

  /// The briefing that is shown.
  struct Shown: Sendable {
    var title: String
    var picture: String
    var pictureLabel: String
    var width: Int
    var height: Int
    var download: String
    var open: String
    var openAtPage: String
    var fixedAddress: String
    var newestAddress: String
    var sheets: [Sheet]
    var gaps: [String]
    var moreGaps: [String]
    var isComplete: Bool
    var remarks: [String]
  }

  /// Something that is wrong.
  struct Fault: Sendable {
    var place: [String]
    var message: String
    var remedy: [String]
  }

  var tag: String
  var words: [String: String]
  var title: String
  var series: String
  var languages: [Link]
  var lists: [List]
  var hasNoRegion: Bool
  var listsAll: Bool
  var search: String
  var searchFields: [Field]
  var heading: [String]
  var place: [Name]
  var isLong: Bool
  var facts: [String]
  var choiceFields: [Field]
  var hasChoice: Bool
  var periods: [Option]
  var briefingLanguages: [Option]
  var styles: [Option]
  var shown: [Shown]
  var notices: [Fault]
  var nearest: [Link]
  var home: [Link]
  var faults: [Fault]
  var faultLead: [String]
  var isLive: Bool
  var styleSheet: String
  var script: String
  var icon: String
}

extension PageModel.Name {
  /// A name in the scripts it is known in, that of the page first.
  static func all(_ text: LocalizedText, first language: Language) -> [PageModel.Name] {
    var names: [PageModel.Name] = []
    for language in [language] + Language.all.filter({ $0 != language }) {
      let name = text.text(in: language)
      if let name, !name.isEmpty, !names.contains(where: { $0.text == name }) {
        names.append(.init(tag: language.textTag, text: name))
      }
    }
    return names
  }
}

extension PageModel.Fault {
  /// What was found, with its file named from the project's folder.
  init(_ diagnostic: Diagnostic, folder: String?) {
    let diagnostic = diagnostic.within(folder)
    self.init(
      place: [diagnostic.location?.description].compactMap(\.self), message: diagnostic.message,
      remedy: [diagnostic.remedy].compactMap(\.self))
  }
}
