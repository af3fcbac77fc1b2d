//! The functions, constants and types of the C library libsocprev, exactly as its headers declare
//! them. They are unsafe; the crate `socprev` wraps them. What each does, who owns what and which
//! statuses it answers stands in the public headers.
#![allow(non_camel_case_types)]

use std::os::raw::{c_char, c_void};

mod bindings;
pub use bindings::*;

/// Status of a call: one of `SOCPREV_OK` and `SOCPREV_E_...`.
pub type socprev_status = i32;

/// A date with its precision in one number.
pub type socprev_date = i32;

/// Type of a column, as the Arrow C data interface describes it.
#[repr(C)]
#[derive(Debug)]
pub struct ArrowSchema {
    pub format: *const c_char,
    pub name: *const c_char,
    pub metadata: *const c_char,
    pub flags: i64,
    pub n_children: i64,
    pub children: *mut *mut ArrowSchema,
    pub dictionary: *mut ArrowSchema,
    pub release: Option<unsafe extern "C" fn(*mut ArrowSchema)>,
    pub private_data: *mut c_void,
}

/// Values of a column, as the Arrow C data interface describes them.
#[repr(C)]
#[derive(Debug)]
pub struct ArrowArray {
    pub length: i64,
    pub null_count: i64,
    pub offset: i64,
    pub n_buffers: i64,
    pub n_children: i64,
    pub buffers: *mut *const c_void,
    pub children: *mut *mut ArrowArray,
    pub dictionary: *mut ArrowArray,
    pub release: Option<unsafe extern "C" fn(*mut ArrowArray)>,
    pub private_data: *mut c_void,
}
