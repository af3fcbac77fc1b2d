//! Why a call failed.
use crate::core;
use crate::{Language, Problem, Status};
use socprev_sys as sys;
use std::fmt;
use std::ptr::NonNull;

/// The result of every call that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a call failed: its status, and what the library had to say. Where a call answers a status
/// alone, the sentence is the one of the status.
///
/// ```
/// use socprev::{Apportionment, Language, Status};
///
/// let error = Apportionment::new(0).unwrap_err();
/// assert_eq!(error.status(), Status::E_INVALID);
/// assert_eq!(error.field(), Some("n"));
/// assert_ne!(error.message(Language::CS), error.message(Language::EN));
/// ```
pub struct Error {
    status: Status,
    origin: Origin,
}

enum Origin {
    /// The library gave a status alone.
    Status,
    /// The library gave an error, which is ours.
    Library(NonNull<sys::socprev_error>),
    /// Seen before the library was called.
    Mistake(Box<Mistake>),
}

struct Mistake {
    field: String,
    english: String,
    czech: String,
}

// An error is only read; what changes it takes it away.
unsafe impl Send for Error {}
unsafe impl Sync for Error {}

impl Error {
    /// The status of the call.
    pub fn status(&self) -> Status {
        self.status
    }

    /// Number of the message, e.g. 2104 of SP2104; 0 when there is none.
    pub fn number(&self) -> i32 {
        self.library().map_or(0, |raw| unsafe { sys::socprev_error_number(raw) })
    }

    /// What went wrong, and what was expected.
    pub fn message(&self, language: Language) -> &str {
        let text = match &self.origin {
            Origin::Status => unsafe { sys::socprev_status_text(self.status.0, language.0) },
            Origin::Library(raw) => unsafe {
                sys::socprev_error_message(raw.as_ptr(), language.0)
            },
            Origin::Mistake(mistake) if language == Language::CS => return &mistake.czech,
            Origin::Mistake(mistake) => return &mistake.english,
        };
        unsafe { core::text(text) }.unwrap_or("")
    }

    /// Line of the document, from 1; 0 when there is none.
    pub fn line(&self) -> i64 {
        self.library().map_or(0, |raw| unsafe { sys::socprev_error_line(raw) })
    }

    /// Column in the line, from 1; 0 when there is none.
    pub fn column(&self) -> i64 {
        self.library().map_or(0, |raw| unsafe { sys::socprev_error_column(raw) })
    }

    /// The argument or field that is wrong.
    pub fn field(&self) -> Option<&str> {
        if let Origin::Mistake(mistake) = &self.origin {
            return Some(&mistake.field);
        }
        let field = unsafe { core::text(sys::socprev_error_field(self.library()?)) };
        field.filter(|field| !field.is_empty())
    }

    /// Which element of an array or a list is wrong; -1 when there is none.
    pub fn index(&self) -> i64 {
        self.library().map_or(-1, |raw| unsafe { sys::socprev_error_index(raw) })
    }

    fn library(&self) -> Option<*const sys::socprev_error> {
        match &self.origin {
            Origin::Library(raw) => Some(raw.as_ptr()),
            _ => None,
        }
    }

    pub(crate) fn of_status(status: i32) -> Self {
        Error { status: Status(status), origin: Origin::Status }
    }

    pub(crate) fn mistake(field: &str, english: String, czech: String) -> Self {
        let mistake = Mistake { field: field.to_owned(), english, czech };
        Error { status: Status::E_INVALID, origin: Origin::Mistake(Box::new(mistake)) }
    }

    /// # Safety
    /// `raw` is an error that nobody else frees.
    pub(crate) unsafe fn of_library(raw: NonNull<sys::socprev_error>) -> Self {
        let status = Status(sys::socprev_error_status(raw.as_ptr()));
        Error { status, origin: Origin::Library(raw) }
    }
}

impl Problem {
    /// Writes the amounts in an error of the engine as the document of the problem writes them:
    /// 1500.50 crowns instead of 150050 haléř. C: `socprev_problem_show_amounts()`
    pub fn show_amounts(&self, mut error: Error) -> Error {
        if let Origin::Library(held) = &mut error.origin {
            let mut raw = held.as_ptr();
            unsafe { sys::socprev_problem_show_amounts(self.raw(), &mut raw) };
            if let Some(shown) = NonNull::new(raw) {
                *held = shown;
            }
        }
        error
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.message(Language::EN))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("status", &self.status)
            .field("message", &self.message(Language::EN))
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Error {}

impl Drop for Error {
    fn drop(&mut self) {
        if let Origin::Library(raw) = &self.origin {
            unsafe { sys::socprev_error_free(raw.as_ptr()) }
        }
    }
}
